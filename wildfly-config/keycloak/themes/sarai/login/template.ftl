<#import "footer.ftl" as loginFooter>
<#--
  The frame of every page: masthead with brand and languages, one card, a picture on wide screens.
  Takes the place of the base template; the names of macro, sections and ids stay those of the base,
  so that its pages and scripts work in it. Languages are plain links: they need no script.
-->
<#macro registrationLayout bodyClass="" displayInfo=false displayMessage=true displayRequiredFields=false>
<!DOCTYPE html>
<html lang="${lang!locale.currentLanguageTag!'en'}"<#if realm.internationalizationEnabled> dir="${(locale.rtl)?then('rtl','ltr')}"</#if>>
<head>
  <meta charset="utf-8">
  <#list (properties.meta!'')?split(' ') as meta>
  <#if meta?contains('==')>
  <meta name="${meta?split('==')[0]}" content="${meta?split('==')[1]}">
  </#if>
  </#list>
  <title>${msg("loginTitle", msg("brand"))}</title>
  <link rel="icon" type="image/svg+xml" href="${url.resourcesPath}/css/img/mark.svg">
  <#list (properties.styles!'')?split(' ') as style>
  <link rel="stylesheet" href="${url.resourcesPath}/${style}">
  </#list>
  <#if scripts??>
    <#list scripts as script>
  <script src="${script}"></script>
    </#list>
  </#if>
  <script type="importmap">{"imports": {"rfc4648": "${url.resourcesCommonPath}/vendor/rfc4648/rfc4648.js"}}</script>
  <script type="module" src="${url.resourcesPath}/js/sarai.js"></script>
  <script type="module">
    <#outputformat "JavaScript">
    import { startSessionPolling } from ${(url.resourcesPath + "/js/authChecker.js")?c};
    startSessionPolling(${url.ssoLoginInOtherTabsUrl?c});
    </#outputformat>
  </script>
  <#if authenticationSession??>
  <script type="module">
    <#outputformat "JavaScript">
    import { checkAuthSession } from ${(url.resourcesPath + "/js/authChecker.js")?c};
    checkAuthSession(${authenticationSession.authSessionIdHash?c});
    </#outputformat>
  </script>
  </#if>
</head>
<body data-page-id="login-${pageId}">
  <header class="masthead">
    <div class="frame masthead__row">
      <#if (client.baseUrl)?has_content>
      <a class="brand" href="${client.baseUrl}"><img src="${url.resourcesPath}/css/img/mark.svg" alt="" width="36" height="36"><span>${msg("brand")}</span></a>
      <#else>
      <span class="brand"><img src="${url.resourcesPath}/css/img/mark.svg" alt="" width="36" height="36"><span>${msg("brand")}</span></span>
      </#if>
      <#if realm.internationalizationEnabled && locale.supported?size gt 1>
      <nav id="kc-locale" class="masthead__tools" aria-label="${msg("languages")}">
        <#list locale.supported as l>
          <#if l.languageTag != locale.currentLanguageTag>
        <a class="tongue" href="${l.url}" lang="${l.languageTag}" hreflang="${l.languageTag}">${l.label}</a>
          </#if>
        </#list>
      </nav>
      </#if>
    </div>
  </header>
  <main class="frame stage">
    <div class="card">
      <div class="card__head">
        <h1 id="kc-page-title"><#nested "header"></h1>
        <#if auth?has_content && auth.showUsername() && !auth.showResetCredentials()>
          <#nested "show-username">
        <p id="kc-username" class="who">
          <bdi id="kc-attempted-username">${auth.attemptedUsername}</bdi>
          <a id="reset-login" href="${url.loginRestartFlowUrl}">${msg("restartLoginTooltip")}</a>
        </p>
        </#if>
        <#if displayRequiredFields>
        <p class="soft"><span class="required" aria-hidden="true">*</span> ${msg("requiredFields")}</p>
        </#if>
      </div>
      <#-- Whoever asked for an action knows that it is needed. -->
      <#if displayMessage && message?has_content && (message.type != 'warning' || !isAppInitiatedAction??)>
      <div class="notice notice--${message.type}" role="<#if message.type = 'error'>alert<#else>status</#if>">
        <p>${kcSanitize(message.summary)?no_esc}</p>
      </div>
      </#if>
      <#nested "form">
      <#if auth?has_content && auth.showTryAnotherWayLink()>
      <form id="kc-select-try-another-way-form" class="aside" action="${url.loginAction}" method="post">
        <input type="hidden" name="tryAnotherWay" value="on">
        <button type="submit" id="try-another-way" class="link">${msg("doTryAnotherWay")}</button>
      </form>
      </#if>
      <#nested "socialProviders">
      <#if displayInfo>
      <div id="kc-info" class="aside"><#nested "info"></div>
      </#if>
      <@loginFooter.content/>
    </div>
    <div class="picture" aria-hidden="true"></div>
  </main>
</body>
</html>
</#macro>
