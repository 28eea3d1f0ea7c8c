/** The function that the first command of the README packages, deploys and runs. */
package org.clustrix.it.example;
