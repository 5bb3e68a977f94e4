/** Conferences of MeetMe: the rooms of {@code meetme.conf}, and those that begin when somebody asks for them. */
package org.patchbay.pack.pbx.meetme;
