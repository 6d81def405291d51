package org.sarai.identity.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDateTime;
import org.sarai.identity.Account;
import org.sarai.shared.Register;

/** An account that has signed in: which person it is, for good. */
@Entity(name = "Account")
@Table(name = "account")
public class AccountEntity {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private String subject;

  @Enumerated(EnumType.STRING)
  private Register register;

  @Column(name = "person_id")
  private long personId;

  @Column(name = "recorded_at")
  private LocalDateTime recordedAt;

  protected AccountEntity() {}

  public AccountEntity(String subject, Register register, long personId, LocalDateTime now) {
    this.subject = subject;
    this.register = register;
    this.personId = personId;
    this.recordedAt = now;
  }

  public Account row() {
    return new Account(personId, register);
  }
}
