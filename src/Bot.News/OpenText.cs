using System.Buffers;

namespace Bot.News;

/// <summary>The code units of a text or of a part of one, readable until it is disposed of; not to be copied.</summary>
public readonly ref struct OpenText
{
    private readonly char[]? _rented;

    /// <param name="units">The code units.</param>
    /// <param name="rented">The array of the shared pool that they are in, or null.</param>
    internal OpenText(ReadOnlySpan<char> units, char[]? rented)
    {
        Units = units;
        _rented = rented;
    }

    public ReadOnlySpan<char> Units { get; }

    public void Dispose()
    {
        if (_rented is not null)
        {
            ArrayPool<char>.Shared.Return(_rented);
        }
    }
}
