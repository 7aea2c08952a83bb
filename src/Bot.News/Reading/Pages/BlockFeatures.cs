using System.Numerics;

namespace Bot.News.Reading.Pages;

/// <summary>Describes a block: which features it has, as indices into <see cref="BlockWeights"/>.</summary>
internal sealed class BlockFeatures(PageTree tree, PageEvidence evidence)
{
    /// <summary>The values of one template: 0 to this, exclusive.</summary>
    public const int Values = 64;

    private readonly List<int> _features = [];
    private readonly HashSet<string> _seen = [];

    /// <summary>What is known of a block by itself and by where it stands.</summary>
    public List<int> Describe(int index)
    {
        _features.Clear();
        var block = tree.Blocks[index];
        var words = Words(block);
        var links = Links(block);
        var tag = Tag(block.Parent.Tag);
        var ending = Ending(block.Text);
        Add(BlockTemplate.Bias, 0);
        Add(BlockTemplate.Words, words);
        Add(BlockTemplate.Links, links);
        Add(BlockTemplate.WordsAndLinks, (words * 8) + links);
        Add(BlockTemplate.TagAndWords, (tag * 8) + words);
        Add(BlockTemplate.Ending, ending);
        Add(BlockTemplate.EndingAndWords, (ending * 8) + words);
        Add(BlockTemplate.Commas, Math.Min(5, block.Text.AsSpan().Count(',')));
        AddTraits(BlockTemplate.Own, block.Parent.Own);
        AddTraits(BlockTemplate.Around, block.Parent.Inherited);
        var isInBody = (block.Parent.Inherited & (ElementTraits.Body | ElementTraits.ArticleBodyProperty)) != 0;
        Add(BlockTemplate.InBody, (evidence.HasBody ? 2 : 0) + (isInBody ? 1 : 0));
        Add(BlockTemplate.InArticle, (evidence.HasArticle ? 2 : 0) + ((block.Parent.Inherited & ElementTraits.ArticleElement) != 0 ? 1 : 0));
        Add(BlockTemplate.ParentProse, Share(block.Parent.NearProse, evidence.MostNearProse));
        Add(BlockTemplate.GrandparentProse, Share(block.Parent.Parent?.NearProse ?? 0, evidence.MostNearProse));
        Add(BlockTemplate.ParentAndTag, (Share(block.Parent.Parent?.NearProse ?? 0, evidence.MostNearProse) * 8) + Math.Min(tag, 7));
        Add(BlockTemplate.LinkedData, evidence.InLinkedBody(block.Text));
        Add(BlockTemplate.Description, evidence.IsDescription(block.Text) ? 1 : 0);
        Add(BlockTemplate.Headline, evidence.IsHeadline(block.Text) ? 1 : 0);
        Add(BlockTemplate.Place, index * 10 / tree.Blocks.Count);
        Add(BlockTemplate.AfterHeadline, index < evidence.HeadlineAt ? 0 : index == evidence.HeadlineAt ? 1 : Math.Min(5, 1 + BitOperations.Log2((uint)(index - evidence.HeadlineAt)) / 2));
        AddNeighbour(BlockTemplate.Previous, index - 1, block);
        AddNeighbour(BlockTemplate.Next, index + 1, block);
        Add(BlockTemplate.Repeats, _seen.Add(block.Text) ? 0 : 1);
        Add(BlockTemplate.Opening, Opening(block.Text));
        return _features;
    }

    private void AddNeighbour(BlockTemplate template, int index, PageBlock block)
    {
        if (index < 0 || index >= tree.Blocks.Count)
        {
            Add(template, 63);
            return;
        }

        var other = tree.Blocks[index];
        var relation = other.Parent == block.Parent || other.Parent.Parent == block.Parent.Parent ? 1 : 0;
        Add(template, (Words(other) * 4) + (other.LinkDensity > 0.5 ? 2 : 0) + relation);
    }

    private void AddTraits(BlockTemplate template, ElementTraits traits)
    {
        for (var rest = (uint)traits; rest != 0; rest &= rest - 1)
        {
            Add(template, BitOperations.TrailingZeroCount(rest));
        }
    }

    private void Add(BlockTemplate template, int value) => _features.Add(((int)template * Values) + value);

    private static int Words(PageBlock block) => block.Words switch
    {
        <= 1 => 0,
        <= 3 => 1,
        <= 6 => 2,
        <= 10 => 3,
        <= 16 => 4,
        <= 30 => 5,
        <= 60 => 6,
        _ => 7,
    };

    private static int Links(PageBlock block) => block.LinkDensity switch
    {
        0 => 0,
        < 0.15 => 1,
        < 0.4 => 2,
        < 0.8 => 3,
        < 1 => 4,
        _ => 5,
    };

    private static int Tag(string tag) => tag switch
    {
        "p" => 0,
        "h1" => 1,
        "h2" or "h3" or "h4" or "h5" or "h6" => 2,
        "li" => 3,
        "td" or "th" or "table" => 4,
        "div" => 5,
        "blockquote" or "pre" => 6,
        _ => 7,
    };

    private static int Ending(string text) => text.AsSpan().TrimEnd("\"”’')]»")[..] switch
    {
        [] => 0,
        [.., '.', '.', '.'] or [.., '…'] => 1,
        [.., '.' or '!' or '?' or '。' or '？' or '！'] => 2,
        [.., ':' or ';' or ','] => 3,
        _ => 4,
    };

    private static int Opening(string text) =>
        char.IsUpper(text[0]) ? 0
        : char.IsLower(text[0]) ? 1
        : char.IsDigit(text[0]) ? 2
        : text[0] is '"' or '“' or '‘' or '\'' ? 3
        : char.IsLetter(text[0]) ? 4
        : 5;

    private static int Share(int part, int whole) => whole == 0 ? 0 : ((double)part / whole) switch
    {
        0 => 0,
        < 0.05 => 1,
        < 0.15 => 2,
        < 0.3 => 3,
        < 0.6 => 4,
        < 1 => 5,
        _ => 6,
    };
}
