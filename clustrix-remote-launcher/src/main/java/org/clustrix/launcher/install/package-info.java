/**
 * Brings a package from an incoming folder into the state folder: verifies the ZIP, fills the
 * store, packs the project's roots. What a job can see is complete or absent.
 */
package org.clustrix.launcher.install;
