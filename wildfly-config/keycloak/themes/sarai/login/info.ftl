<#import "template.ftl" as layout>
<@layout.registrationLayout displayMessage=false; section>
  <#if section = "header">
    <#if messageHeader??>${kcSanitize(msg("${messageHeader}"))?no_esc}<#else>${message.summary}</#if>
  <#elseif section = "form">
    <div id="kc-info-message">
      <#-- Without a heading of its own the message is the heading, and is not said twice. -->
      <#if messageHeader??><p>${message.summary}</p></#if>
      <#if requiredActions??>
      <ul class="plain"><#list requiredActions as action><li>${kcSanitize(msg("requiredAction.${action}"))?no_esc}</li></#list></ul>
      </#if>
      <#if !(skipLink??)>
        <#if pageRedirectUri?has_content>
      <p><a class="button button--primary button--wide" href="${pageRedirectUri}">${msg("backToApplication")}</a></p>
        <#elseif actionUri?has_content>
      <p><a class="button button--primary button--wide" href="${actionUri}">${msg("proceedWithAction")}</a></p>
        <#elseif (client.baseUrl)?has_content>
      <p><a class="button button--primary button--wide" href="${client.baseUrl}">${msg("backToApplication")}</a></p>
        </#if>
      </#if>
    </div>
  </#if>
</@layout.registrationLayout>
