/** What happens to a request before the server looks whether anybody has signed in. */
package org.sarai.web.door;
