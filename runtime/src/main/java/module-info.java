/** What code differentiated by Backsweep sees at run time. */
module dev.backsweep.runtime {
  requires static org.jspecify;

  exports dev.backsweep;
}
