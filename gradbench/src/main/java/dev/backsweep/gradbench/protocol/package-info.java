/** How the benchmark talks to a tool: messages in, answers out, and the timing of runs. */
package dev.backsweep.gradbench.protocol;
