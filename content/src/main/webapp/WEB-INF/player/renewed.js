/* A new token has come: it is laid where the lesson in the other window finds it, and that is all. */
const renewedPlay = location.pathname.split('/')[2];
const renewedToken = /^#t=(.+)$/.exec(location.hash)?.[1];
if (renewedToken) {
  history.replaceState(null, '', location.pathname);
  localStorage.setItem(`sarai.token.${renewedPlay}`, renewedToken);
  window.close();
}
