package org.patchbay.pack.pbx;

import java.time.ZoneId;
import java.util.Map;

/**
 * What does not change while the PBX lives.
 *
 * @param systemName in front of unique ids; the empty text for none
 * @param seed makes chance repeatable
 * @param liveDangerously whether actions may use all functions (specification 14.6)
 * @param zone for times in call records
 * @param builtIns variables with values that do not change, such as {@code SYSTEMNAME}
 */
record PbxSettings(String systemName, long seed, boolean liveDangerously, ZoneId zone, Map<String, String> builtIns) {}
