/** What a request says and how its answer looks: raw, as an HTML page, as XML (specification 18.2, 18.7, 18.8). */
package org.patchbay.http.form;
