namespace Bot.News.Index;

/// <summary>Finds documents by the web page that their article stands at: the pages' hashes, sorted.</summary>
internal sealed class AddressTable
{
    private readonly int[] _hashes;
    private readonly int[] _places;

    public AddressTable(IndexedDocument[] documents)
    {
        var hashes = new List<int>(documents.Length);
        var places = new List<int>(documents.Length);
        for (var i = 0; i < documents.Length; i++)
        {
            if (Uri.TryCreate(documents[i].Document.Article.Url, UriKind.Absolute, out var address))
            {
                hashes.Add(HashOf(address));
                places.Add(i);
            }
        }

        (_hashes, _places) = ([.. hashes], [.. places]);
        Array.Sort(_hashes, _places);
    }

    /// <summary>A hash of host, port and path, in this process; "www." and a last slash do not count.</summary>
    public static int HashOf(Uri address) => PageOf(address).GetHashCode(StringComparison.Ordinal);

    /// <summary>Host, port and path, without "www." and without a last slash.</summary>
    public static string PageOf(Uri address)
    {
        var host = address.IdnHost.StartsWith("www.", StringComparison.Ordinal) ? address.IdnHost[4..] : address.IdnHost;
        return $"{host}:{(address.IsDefaultPort ? "" : address.Port)}{address.AbsolutePath.TrimEnd('/')}";
    }

    /// <summary>The places of the documents whose page has a hash, ascending.</summary>
    public int[] Find(int hash)
    {
        var start = First(hash);
        var end = start;
        while (end < _hashes.Length && _hashes[end] == hash)
        {
            end++;
        }

        int[] found = [.. _places.AsSpan(start..end)];
        Array.Sort(found);
        return found;
    }

    private int First(int hash)
    {
        int low = 0, high = _hashes.Length;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            (low, high) = _hashes[middle] < hash ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
