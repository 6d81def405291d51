package org.sarai.notification.internal;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Properties;

/** Hands mails over to the relay that the server's mail session names. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class Mailbox {
  /** A relay that does not answer must not hold a database transaction for long. */
  private static final String PATIENCE_MILLISECONDS = "10000";

  @Resource(lookup = "java:jboss/mail/Sarai")
  private Session relay;

  /**
   * @return whether there is a relay at all
   */
  public static boolean isOn() {
    var host = System.getenv("SARAI_SMTP_HOST");
    return host != null && !host.isBlank();
  }

  /**
   * @param mail what is sent
   * @param reference the same for the same reminder, so that a mail that was sent twice can be told
   * @throws MessagingException if the relay does not take it
   */
  public void send(Mail mail, String reference) throws MessagingException {
    var session = Session.getInstance(properties());
    var message =
        new MimeMessage(session) {
          @Override
          protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", "<" + reference + "@" + domain() + ">");
          }
        };
    message.setFrom(new InternetAddress(relay.getProperty("mail.from")));
    message.setRecipient(Message.RecipientType.TO, new InternetAddress(mail.to()));
    message.setSubject(mail.subject(), StandardCharsets.UTF_8.name());
    message.setText(mail.text(), StandardCharsets.UTF_8.name());
    message.setHeader("Auto-Submitted", "auto-generated");
    message.setHeader(
        "Date", DateTimeFormatter.RFC_1123_DATE_TIME.format(OffsetDateTime.now(ZoneOffset.UTC)));
    message.saveChanges();
    try (var transport = session.getTransport("smtp")) {
      transport.connect(System.getenv("SARAI_SMTP_USER"), System.getenv("SARAI_SMTP_PASSWORD"));
      transport.sendMessage(message, message.getAllRecipients());
    }
  }

  private Properties properties() {
    var properties = new Properties();
    properties.putAll(relay.getProperties());
    for (var what : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
      properties.setProperty("mail.smtp." + what, PATIENCE_MILLISECONDS);
    }
    return properties;
  }

  private String domain() {
    var from = relay.getProperty("mail.from");
    return from.substring(from.indexOf('@') + 1);
  }
}
