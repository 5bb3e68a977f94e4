/**
 * Applications of the dialplan and what runs them. An application never waits: it sets timers and listens, and says
 * when it is done.
 */
package org.patchbay.pack.pbx.application;
