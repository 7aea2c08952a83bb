using Bot.News.Speakers.Focus;
using Bot.News.Speakers.Names;
using Bot.News.Speakers.Words;
using Bot.News.Text;

namespace Bot.News.Speakers.Entities;

/// <summary>Somebody or something that an article names, with every mention of it.</summary>
internal sealed class Entity
{
    private TextSpan? firstDescription;
    private int femaleEvidence;
    private int maleEvidence;

    public required MentionKind Kind { get; set; }

    /// <summary>Roles beyond this many say nothing new.</summary>
    private const int MostRoles = 24;

    public List<Mention> Mentions { get; } = [];

    /// <summary>Where it is named in full, as indexes into the words, ascending.</summary>
    public List<int> FullAt { get; } = [];

    /// <summary>How often a part of the name alone has stood for it so far.</summary>
    public int ShortMentions { get; set; }

    /// <summary>The first word of its first mention.</summary>
    public int First { get; private set; } = int.MaxValue;

    /// <summary>What the article says it is, best beside the fullest name.</summary>
    public TextSpan? Description => Fullest.Description ?? firstDescription;

    /// <summary>The mention with the fullest name.</summary>
    public required Mention Fullest { get; set; }

    /// <summary>Other names that the article gives it: an acronym, an account, a spelling in another script.</summary>
    public List<string> Aliases { get; } = [];

    public List<RoleFact> Roles { get; } = [];

    /// <summary>The quotation whose words last named it, by its place among the quotations.</summary>
    public int NamedInQuote { get; set; } = -1;

    /// <summary>The quotation without marks whose words last opened with its name and whose source follows, by its place among the quotations.</summary>
    public int OpensQuote { get; set; } = -1;

    /// <summary>Whether it has said something under its own name: a person or an institution, not a thing.</summary>
    public bool Speaks { get; set; }

    /// <summary>Whether it is named where no sentence opens, so that the capital is the name's own.</summary>
    public bool StandsInside { get; set; }

    /// <summary>A title, a role, a given name or a surname used alone shows that this is a person.</summary>
    public bool IsSurelyPerson { get; set; }

    /// <summary>Two names and never the second alone, which nothing shows to be a person's: "Taco Roe".</summary>
    public bool IsHardlyPerson =>
        this is { Kind: MentionKind.Person, IsSurelyPerson: false, Roles.Count: 0, Sex: Sex.Unknown };

    /// <summary>The last sentence that it is the first subject of.</summary>
    public int LedSentence { get; set; } = -1;

    /// <summary>The last sentence in which the text reports words of this entity.</summary>
    public int SpokeIn { get; set; } = -1;

    /// <summary>The last sentence in which somebody told it something: "told the Mail".</summary>
    public int HeardIn { get; set; } = -1;

    /// <summary>The last sentence that it is a subject of.</summary>
    public int SubjectIn { get; set; } = -1;

    /// <summary>The last mention so far.</summary>
    public Mention? Last { get; set; }

    /// <summary>Whether the last mention stands in somebody's direct words.</summary>
    public bool LastIsQuoted { get; set; }

    /// <summary>Whether the last mention is of who was told something.</summary>
    public bool LastIsTold { get; set; }

    public double Salience { get; set; }

    /// <summary>The sentence that <see cref="Salience"/> was last brought up to.</summary>
    public int SalienceSentence { get; set; }

    public Sex Sex => femaleEvidence > maleEvidence ? Sex.Female : maleEvidence > femaleEvidence ? Sex.Male : Sex.Unknown;

    public void AddSex(Sex sex, int weight)
    {
        femaleEvidence += sex == Sex.Female ? weight : 0;
        maleEvidence += sex == Sex.Male ? weight : 0;
    }

    /// <summary>Takes in a mention and what stands beside it.</summary>
    public void Add(Mention mention)
    {
        mention.Entity = this;
        Mentions.Add(mention);
        First = Math.Min(First, mention.First);
        firstDescription ??= mention.Description;
        foreach (var role in mention.Roles)
        {
            AddSex(role.Role.RoleSex, 2);
            if (Roles.Count < MostRoles)
            {
                Roles.Add(role);
            }
        }

        if (mention.Parts.Length > 1)
        {
            FullAt.Add(mention.NameFirst);
        }
        else
        {
            ShortMentions++;
        }
    }
}
