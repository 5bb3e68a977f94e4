/** Health checks, and the address at which a load balancer or an orchestrator asks for them. */
package org.patchbay.health;
