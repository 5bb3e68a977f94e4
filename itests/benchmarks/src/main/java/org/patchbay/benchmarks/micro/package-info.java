/** JMH benchmarks of the core. They see its public classes on the class path, without OSGi and without a socket. */
package org.patchbay.benchmarks.micro;
