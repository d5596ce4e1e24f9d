package id.opdhub.log.lanes;

import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;

/** The threads that all lanes share: workers run what is handed on, the timer only says when. */
record LaneThreads(Executor workers, ScheduledExecutorService timer) {}
