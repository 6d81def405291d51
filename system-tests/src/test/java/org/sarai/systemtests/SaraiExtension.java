package org.sarai.systemtests;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Starts the whole with the first test of a run and stops it after the last. */
final class SaraiExtension implements ParameterResolver, AfterEachCallback {
  private static final Namespace OURS = Namespace.create(SaraiExtension.class);

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
    return parameter.getParameter().getType() == Sarai.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
    return sarai(test);
  }

  /** A failed test leaves pictures of what its windows showed. */
  @Override
  public void afterEach(ExtensionContext test) {
    if (test.getExecutionException().isPresent()) {
      String name =
          test.getRequiredTestClass().getSimpleName()
              + "-"
              + test.getRequiredTestMethod().getName()
              + "-"
              + test.getDisplayName();
      sarai(test).keepPictures(name.replaceAll("[^A-Za-z0-9]+", "-"));
    }
    sarai(test).closeWindows();
  }

  private static Sarai sarai(ExtensionContext test) {
    return test.getStore(StoreScope.LAUNCHER_SESSION, OURS)
        .getOrComputeIfAbsent(Sarai.class, type -> Sarai.start(), Sarai.class);
  }
}
