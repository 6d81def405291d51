package org.sarai.completion.internal;

import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import org.sarai.shared.Roles;

/** Works lists of officials through, with the rights of their administrator. */
@Stateless
@RunAs(Roles.ADMINISTRATOR)
@TransactionManagement(TransactionManagementType.BEAN)
public class OfficialsImportRunner extends ImportRunner {}
