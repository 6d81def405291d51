<#import "template.ftl" as layout>
<#import "user-profile-commons.ftl" as userProfileCommons>
<#import "register-commons.ftl" as registerCommons>
<#macro secret name label>
<div class="field">
  <div class="field__label"><label for="${name}">${label}</label><span class="required" aria-hidden="true">*</span></div>
  <div class="field__input">
    <div class="secret">
      <input type="password" id="${name}" class="input" name="${name}" autocomplete="new-password" required dir="ltr"<#if messagesPerField.existsError(name)> aria-invalid="true"</#if>>
      <button class="secret__toggle" type="button" aria-label="${msg('showPassword')}" aria-controls="${name}" data-password-toggle
              data-icon-show="${properties.kcFormPasswordVisibilityIconShow!}" data-icon-hide="${properties.kcFormPasswordVisibilityIconHide!}"
              data-label-show="${msg('showPassword')}" data-label-hide="${msg('hidePassword')}">
        <i class="${properties.kcFormPasswordVisibilityIconShow!}" aria-hidden="true"></i>
      </button>
    </div>
    <#if messagesPerField.existsError(name)>
    <span id="input-error-${name}" class="field__fault" aria-live="polite">${kcSanitize(messagesPerField.get(name))?no_esc}</span>
    </#if>
  </div>
</div>
</#macro>
<@layout.registrationLayout displayMessage=messagesPerField.exists('global') displayRequiredFields=true displayInfo=true; section>
  <#if section = "header">
    <#if messageHeader??>${kcSanitize(msg("${messageHeader}"))?no_esc}<#else>${msg("registerTitle")}</#if>
  <#elseif section = "form">
    <form id="kc-register-form" class="form" action="${url.registrationAction}" method="post">
      <@userProfileCommons.userProfileFormFields; callback, attribute>
        <#if callback = "afterField" && passwordRequired?? && (attribute.name == 'username' || (attribute.name == 'email' && realm.registrationEmailAsUsername))>
          <@secret name="password" label=msg("password")/>
          <@secret name="password-confirm" label=msg("passwordConfirm")/>
        </#if>
      </@userProfileCommons.userProfileFormFields>
      <@registerCommons.termsAcceptance/>
      <#if recaptchaRequired??>
      <div class="g-recaptcha" data-size="compact" data-sitekey="${recaptchaSiteKey}" data-action="${recaptchaAction}"></div>
      </#if>
      <button class="button button--primary button--wide" id="kc-register" type="submit">${msg("doRegister")}</button>
    </form>
    <script type="module" src="${url.resourcesPath}/js/passwordVisibility.js"></script>
  <#elseif section = "info">
    <p><a href="${url.loginUrl}">${msg("backToLogin")}</a></p>
  </#if>
</@layout.registrationLayout>
