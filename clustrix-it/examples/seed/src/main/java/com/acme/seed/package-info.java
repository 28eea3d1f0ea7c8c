/**
 * The usage examples of the document that Clustrix grew from, which describes a Python tool. Each
 * class is a program; what runs on the cluster stands in a class of its own inside it, so that
 * nothing travels that only the program needs.
 */
package com.acme.seed;
