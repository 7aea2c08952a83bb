namespace Bot.Storage;

/// <summary>The disk does not do its part: it is full, read-only or broken.</summary>
internal sealed class StorageException(string reason, Exception cause) : IOException(reason, cause);
