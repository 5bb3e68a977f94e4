/** What vendors put into their packs; copied into the jars of the tests. */
package org.patchbay.deploy.doctor.sample;
