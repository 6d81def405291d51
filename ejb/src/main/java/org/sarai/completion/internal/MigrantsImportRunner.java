package org.sarai.completion.internal;

import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import org.sarai.shared.Roles;

/** Works lists of migrants through, with the rights of their administrator. */
@Stateless
@RunAs(Roles.MIGRANT_ADMINISTRATOR)
@TransactionManagement(TransactionManagementType.BEAN)
public class MigrantsImportRunner extends ImportRunner {}
