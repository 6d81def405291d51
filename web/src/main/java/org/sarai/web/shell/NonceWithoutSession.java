package org.sarai.web.shell;

import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import java.util.UUID;
import org.primefaces.csp.CspState;

/**
 * PrimeFaces keeps the nonce of each page in its view's map, and Faces makes a session for that.
 * Who only looks, without a session, gets a nonce that nobody keeps: there is no form to come back
 * with it.
 */
public class NonceWithoutSession implements PhaseListener {
  private static final long serialVersionUID = 1L;

  @Override
  public PhaseId getPhaseId() {
    return PhaseId.RESTORE_VIEW;
  }

  @Override
  public void beforePhase(PhaseEvent event) {
    var context = event.getFacesContext();
    if (context.getExternalContext().getSession(false) == null) {
      context.getAttributes().put(CspState.class.getName(), new Unkept(context));
    }
  }

  private static final class Unkept extends CspState {
    private final FacesContext page;
    private final String nonce = UUID.randomUUID().toString();

    Unkept(FacesContext page) {
      super(page);
      this.page = page;
    }

    @Override
    public String getNonce() {
      return page.isPostback() ? super.getNonce() : nonce;
    }
  }
}
