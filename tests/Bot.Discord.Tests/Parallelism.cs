// Most tests wait for timers and sockets, not for a processor.
[assembly: CollectionBehavior(MaxParallelThreads = 8)]
