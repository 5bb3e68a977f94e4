package org.patchbay.deploy.doctor;

import org.patchbay.api.runtime.DeployedFile;

/** One row of what {@link org.patchbay.api.runtime.DeployDoctor#files()} tells. */
record FileReport(String file, String bundle, State state, String problem, String remedy) implements DeployedFile {}
