<#import "template.ftl" as layout>
<#assign faulty = messagesPerField.existsError('username','password')>
<@layout.registrationLayout displayMessage=!faulty displayInfo=realm.password && realm.registrationAllowed && !registrationDisabled??; section>
  <#if section = "header">
    ${msg("loginAccountTitle")}
  <#elseif section = "form">
    <#if realm.password>
    <form id="kc-form-login" class="form" action="${url.loginAction}" method="post">
      <#if faulty>
      <div class="notice notice--error" role="alert"><p id="input-error">${kcSanitize(messagesPerField.getFirstError('username','password'))?no_esc}</p></div>
      </#if>
      <#if !usernameHidden??>
      <div class="field">
        <label for="username"><#if !realm.loginWithEmailAllowed>${msg("username")}<#elseif !realm.registrationEmailAsUsername>${msg("usernameOrEmail")}<#else>${msg("email")}</#if></label>
        <input id="username" class="input" name="username" value="${(login.username!'')}" type="text" autofocus autocomplete="username" autocapitalize="none" spellcheck="false" dir="ltr"<#if faulty> aria-invalid="true" aria-describedby="input-error"</#if>>
      </div>
      </#if>
      <div class="field">
        <label for="password">${msg("password")}</label>
        <div class="secret">
          <input id="password" class="input" name="password" type="password" autocomplete="current-password" dir="ltr"<#if faulty> aria-invalid="true" aria-describedby="input-error"</#if>>
          <button class="secret__toggle" type="button" aria-label="${msg("showPassword")}" aria-controls="password" data-password-toggle
                  data-icon-show="${properties.kcFormPasswordVisibilityIconShow!}" data-icon-hide="${properties.kcFormPasswordVisibilityIconHide!}"
                  data-label-show="${msg('showPassword')}" data-label-hide="${msg('hidePassword')}">
            <i class="${properties.kcFormPasswordVisibilityIconShow!}" aria-hidden="true"></i>
          </button>
        </div>
      </div>
      <#if realm.rememberMe && !usernameHidden??>
      <label class="check"><input id="rememberMe" name="rememberMe" type="checkbox"<#if login.rememberMe??> checked</#if>> <span>${msg("rememberMe")}</span></label>
      </#if>
      <input type="hidden" id="id-hidden-input" name="credentialId" value="${(auth.selectedCredential)!''}">
      <button class="button button--primary button--wide" name="login" id="kc-login" type="submit">${msg("doLogIn")}</button>
      <#if realm.resetPasswordAllowed>
      <p class="aside"><a href="${url.loginResetCredentialsUrl}">${msg("doForgotPassword")}</a></p>
      </#if>
    </form>
    <script type="module" src="${url.resourcesPath}/js/passwordVisibility.js"></script>
    </#if>
  <#elseif section = "info">
    <p>${msg("noAccount")} <a href="${url.registrationUrl}">${msg("doRegister")}</a></p>
  <#elseif section = "socialProviders">
    <#if realm.password && social?? && social.providers?has_content>
    <div id="kc-social-providers" class="aside">
      <h2>${msg("identity-provider-login-label")}</h2>
      <#list social.providers as p>
      <a id="social-${p.alias}" class="button button--wide" href="${p.loginUrl}">${p.displayName!}</a>
      </#list>
    </div>
    </#if>
  </#if>
</@layout.registrationLayout>
