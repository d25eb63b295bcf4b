/** Answers the problems of GradBench: a package for each, with its methods and what adapts them. */
package dev.backsweep.gradbench;
