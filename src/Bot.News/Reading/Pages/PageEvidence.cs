using System.Text;

namespace Bot.News.Reading.Pages;

/// <summary>What the page as a whole says about its blocks.</summary>
internal sealed class PageEvidence
{
    // Shorter ones are teasers, or somebody's test of a field.
    private const int LeastLinkedBody = 300;

    // Every block is looked for in it.
    private const int MostLinkedBody = 100_000;

    private readonly string? _linkedBody;
    private readonly string? _description;
    private readonly string _headline;

    public PageEvidence(PageTree tree, string? linkedBody, string? description, string? headline)
    {
        _linkedBody = linkedBody is null ? null : Fold(linkedBody);
        _linkedBody = _linkedBody is { Length: < LeastLinkedBody or > MostLinkedBody } ? null : _linkedBody;
        _description = description is null ? null : Fold(description);
        _headline = Fold(headline ?? "");
        HeadlineAt = FindHeadline(tree);
        foreach (var block in tree.Blocks)
        {
            HasBody |= (block.Parent.Inherited & (ElementTraits.Body | ElementTraits.ArticleBodyProperty)) != 0 && block.IsProse;
            HasArticle |= (block.Parent.Inherited & ElementTraits.ArticleElement) != 0 && block.IsProse;
            MostNearProse = Math.Max(MostNearProse, Math.Max(block.Parent.NearProse, block.Parent.Parent?.NearProse ?? 0));
        }
    }

    public bool HasBody { get; }

    public bool HasArticle { get; }

    /// <summary>The most prose that stands together in one element.</summary>
    public int MostNearProse { get; }

    /// <summary>The index of the block that is the headline, or 0.</summary>
    public int HeadlineAt { get; }

    /// <summary>0 the page gives no body as linked data; 1 the block is in it; 2 it is not; 3 too short to say.</summary>
    public int InLinkedBody(string text)
    {
        if (_linkedBody is null)
        {
            return 0;
        }

        var folded = Fold(text);
        return folded.Length < 12 ? 3 : _linkedBody.Contains(folded, StringComparison.Ordinal) ? 1 : 2;
    }

    public bool IsDescription(string text) => _description is { Length: > 20 } && Fold(text) is var folded
        && folded.Length > 20 && (_description.StartsWith(folded, StringComparison.Ordinal) || folded == _description);

    public bool IsHeadline(string text) => _headline.Length > 5 && Fold(text) == _headline;

    private int FindHeadline(PageTree tree)
    {
        var byText = tree.Blocks.FindIndex(block => IsHeadline(block.Text) && block.Parent.Tag is ['h', _]);
        byText = byText < 0 ? tree.Blocks.FindIndex(block => block.Parent.Tag == "h1") : byText;
        return Math.Max(0, byText);
    }

    /// <summary>Letters and digits alone, in lower case: what stays the same when markup and punctuation change.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c))
            {
                folded.Append(char.ToLowerInvariant(c));
            }
        }

        return folded.ToString();
    }
}
