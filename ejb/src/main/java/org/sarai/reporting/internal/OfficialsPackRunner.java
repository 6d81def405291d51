package org.sarai.reporting.internal;

import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import org.sarai.shared.Roles;

/** Makes packs that name officials, with the rights of their administrator. */
@Stateless
@RunAs(Roles.ADMINISTRATOR)
@TransactionManagement(TransactionManagementType.BEAN)
public class OfficialsPackRunner extends PackRunner {}
