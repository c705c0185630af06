/** What an audit of crime recording implies for the crimes that will be recorded, and when. */
@NullMarked
package io.github.forceplan.forecast.recording;

import org.jspecify.annotations.NullMarked;
