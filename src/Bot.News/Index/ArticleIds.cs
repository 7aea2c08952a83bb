namespace Bot.News.Index;

/// <summary>Finds documents by the id of their article: open addressing with linear probing over the documents themselves.</summary>
internal sealed class ArticleIds
{
    private readonly IndexedDocument[] _documents;
    private readonly int[] _slots;

    /// <param name="documents">Documents of different articles.</param>
    public ArticleIds(IndexedDocument[] documents)
    {
        _documents = documents;
        _slots = new int[(int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)(documents.Length * 2) + 1)];
        for (var i = 0; i < documents.Length; i++)
        {
            var at = First(documents[i].Document.Article.Id);
            while (_slots[at] != 0)
            {
                at = (at + 1) & (_slots.Length - 1);
            }

            _slots[at] = i + 1;
        }
    }

    /// <summary>The place of an article's document, or -1.</summary>
    public int Find(string id)
    {
        for (var at = First(id); ; at = (at + 1) & (_slots.Length - 1))
        {
            var place = _slots[at] - 1;
            if (place < 0 || _documents[place].Document.Article.Id == id)
            {
                return place;
            }
        }
    }

    private int First(string id) => id.GetHashCode(StringComparison.Ordinal) & (_slots.Length - 1);
}
