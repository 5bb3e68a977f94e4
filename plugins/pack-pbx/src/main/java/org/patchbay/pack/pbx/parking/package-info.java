/**
 * Parking: calls that wait in numbered spaces until somebody fetches them. {@code ParkingFeature} is the way in,
 * {@code ParkingLots} has what can be done, {@code ParkedCall} is one call that waits.
 */
package org.patchbay.pack.pbx.parking;
