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

/** An account; prepared ones have no subject until their first sign-in. */
@Entity(name = "Account")
@Table(name = "account")
public class AccountEntity {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  private String username;
  private String subject;

  @Enumerated(EnumType.STRING)
  private Register register;

  @Column(name = "person_id")
  private long personId;

  @Column(name = "recorded_at")
  private LocalDateTime recordedAt;

  @Column(name = "linked_at")
  private LocalDateTime linkedAt;

  protected AccountEntity() {}

  public AccountEntity(String username, Register register, long personId, LocalDateTime now) {
    this.username = username;
    this.register = register;
    this.personId = personId;
    this.recordedAt = now;
  }

  /**
   * Binds the account to the subject that signed in with its name.
   *
   * @throws IllegalStateException if another subject holds it
   */
  public void link(String arrived, LocalDateTime now) {
    if (subject != null && !subject.equals(arrived)) {
      throw new IllegalStateException("the account is linked to another subject");
    }
    if (subject == null) {
      subject = arrived;
      linkedAt = now;
    }
  }

  public Account row() {
    return new Account(personId, username, register);
  }
}
