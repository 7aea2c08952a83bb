using System.Numerics;

namespace Bot.News.Reading.Pages;

/// <summary>Describes a block by the scores that the blocks around it got by themselves.</summary>
internal sealed class ContextFeatures
{
    private const double LeastSum = 400;
    private const double Lift = 0.5;
    private const double MostLift = 3;

    private readonly List<int> _features = [];
    private readonly PageTree _tree;
    private readonly PageEvidence _evidence;

    // The element that holds the article: the one whose blocks' scores, weighed by length, add up to most.
    private readonly PageNode? _container;

    private readonly double[] _scores;

    public ContextFeatures(PageTree tree, PageEvidence evidence)
    {
        _tree = tree;
        _evidence = evidence;
        _container = FindContainer();
        _scores = [.. tree.Blocks.Select(block => block.Score)];
    }

    public bool IsInContainer(PageBlock block) => IsIn(block.Parent);

    public List<int> Describe(int index)
    {
        _features.Clear();
        var block = _tree.Blocks[index];
        var own = Level(index);
        var (previous, next) = (Level(index - 1), Level(index + 1));
        var words = Math.Min(7, BitOperations.Log2((uint)block.Words + 1));
        var place = Place(block);
        Add(BlockTemplate.Second, 0);
        Add(BlockTemplate.OwnScore, own);
        Add(BlockTemplate.PreviousScore, previous);
        Add(BlockTemplate.NextScore, next);
        Add(BlockTemplate.BetweenScores, (previous / 2 * 8) + (next / 2));
        Add(BlockTemplate.SecondPreviousScore, Level(index - 2));
        Add(BlockTemplate.SecondNextScore, Level(index + 2));
        Add(BlockTemplate.ParentScore, MeanOf(block.Parent, block));
        Add(BlockTemplate.GrandparentScore, block.Parent.Parent is { } grand ? MeanOf(grand, block) : 15);
        Add(BlockTemplate.InContainer, (place * 16) + own);
        Add(BlockTemplate.WordsInContainer, (place * 8) + words);
        Add(BlockTemplate.TagInContainer, (place * 8) + TagOf(block.Parent.Tag));
        Add(BlockTemplate.ParentsBefore, Ahead(index, -1));
        Add(BlockTemplate.ParentsAfter, Ahead(index, 1));
        Add(BlockTemplate.LinkedDataInContainer, (_evidence.InLinkedBody(block.Text) * 4) + place);
        if (place > 0)
        {
            AddTraits(BlockTemplate.AroundInContainer, TraitsBelowContainer(block.Parent));
        }

        return _features;
    }

    private ElementTraits TraitsBelowContainer(PageNode node)
    {
        var traits = ElementTraits.None;
        for (var n = node; n is not null && n != _container; n = n.Parent)
        {
            traits |= n.Own;
        }

        return traits;
    }

    // Nearly every page that is read has an article. Where no element looks like one, all scores are lifted until one does.
    private PageNode? FindContainer()
    {
        for (var lifted = 0.0; ; lifted += Lift)
        {
            SumUp(_tree.Root);
            if (ContainerOf(_tree.Root) is { } container && (container.Sum >= LeastSum || lifted >= MostLift))
            {
                return container;
            }

            if (lifted >= MostLift)
            {
                return null;
            }

            foreach (var block in _tree.Blocks)
            {
                block.Score += Lift;
            }
        }
    }

    /// <summary>0 outside of the container, 1 deep in it, 2 near its top.</summary>
    private int Place(PageBlock block) =>
        _container is null ? 0
        : block.Parent == _container || block.Parent.Parent == _container ? 2
        : IsIn(block.Parent) ? 1
        : 0;

    private bool IsIn(PageNode? node)
    {
        for (; node is not null; node = node.Parent)
        {
            if (node == _container)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The best score among the five blocks that come before or after.</summary>
    private int Ahead(int index, int step)
    {
        var best = 15;
        for (var i = 1; i <= 5; i++)
        {
            var level = Level(index + (i * step));
            best = level == 15 ? best : best == 15 ? level : Math.Max(best, level);
        }

        return best;
    }

    private static int MeanOf(PageNode node, PageBlock block)
    {
        var (sum, weight) = (node.Sum - (block.Score * block.Weight), node.Weight - block.Weight);
        return weight < 1 ? 15 : LevelOf(sum / weight);
    }

    private int Level(int index) => index < 0 || index >= _scores.Length ? 15 : LevelOf(_scores[index]);

    /// <summary>0 to 14 for a log-odds ratio of -3.5 to 3.5.</summary>
    private static int LevelOf(double score) => (int)Math.Clamp(Math.Round(score * 2) + 7, 0, 14);

    private static void SumUp(PageNode node)
    {
        (node.Sum, node.Weight) = (0, 0);
        foreach (var child in node.Children)
        {
            if (child is PageBlock block)
            {
                node.Sum += block.Score * block.Weight;
                node.Weight += block.Weight;
            }
            else if (child is PageNode inner)
            {
                SumUp(inner);
                node.Sum += inner.Sum;
                node.Weight += inner.Weight;
            }
        }
    }

    private static PageNode? ContainerOf(PageNode root)
    {
        var best = root;
        var rest = new Stack<PageNode>([root]);
        while (rest.TryPop(out var node))
        {
            best = node.Sum > best.Sum || (node.Sum == best.Sum && IsBelow(node, best)) ? node : best;
            foreach (var child in node.Children)
            {
                if (child is PageNode inner)
                {
                    rest.Push(inner);
                }
            }
        }

        return best.Sum > 0 ? best : null;
    }

    private static bool IsBelow(PageNode node, PageNode other)
    {
        for (var n = node.Parent; n is not null; n = n.Parent)
        {
            if (n == other)
            {
                return true;
            }
        }

        return false;
    }

    private void AddTraits(BlockTemplate template, ElementTraits traits)
    {
        for (var rest = (uint)traits; rest != 0; rest &= rest - 1)
        {
            Add(template, BitOperations.TrailingZeroCount(rest));
        }
    }

    private void Add(BlockTemplate template, int value) => _features.Add(((int)template * BlockFeatures.Values) + value);

    private static int TagOf(string tag) => tag switch
    {
        "p" => 0,
        ['h', >= '1' and <= '6'] => 1,
        "li" => 2,
        "td" or "th" or "table" => 3,
        "div" => 4,
        "blockquote" or "pre" => 5,
        _ => 6,
    };
}
