/**
 * Sessions without a connection: each is asked from time to time, over HTTP for example. Here is what lies between such
 * a request and a session; who recognises the client, and how, is not known here.
 */
package org.patchbay.core.request;
