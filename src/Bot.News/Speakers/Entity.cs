namespace Bot.News.Speakers;

/// <summary>Somebody or something that an article names, with every mention of it.</summary>
internal sealed class Entity
{
    private int femaleEvidence;
    private int maleEvidence;

    public required MentionKind Kind { get; set; }

    public List<Mention> Mentions { get; } = [];

    /// <summary>The mention with the fullest name.</summary>
    public required Mention Fullest { get; set; }

    /// <summary>Other names that the article gives it: an acronym, an account, a spelling in another script.</summary>
    public List<string> Aliases { get; } = [];

    public List<RoleFact> Roles { get; } = [];

    /// <summary>Whether it has said something under its own name: a person or an institution, not a thing.</summary>
    public bool Speaks { get; set; }

    /// <summary>A title, a role, a given name or a surname used alone shows that this is a person.</summary>
    public bool IsSurelyPerson { get; set; }

    /// <summary>The last sentence in which the text reports words of this entity.</summary>
    public int SpokeIn { get; set; } = -1;

    public double Salience { get; set; }

    /// <summary>The sentence that <see cref="Salience"/> was last brought up to.</summary>
    public int SalienceSentence { get; set; }

    public int FullMentions { get; set; }

    public Sex Sex => femaleEvidence > maleEvidence ? Sex.Female : maleEvidence > femaleEvidence ? Sex.Male : Sex.Unknown;

    public void AddSex(Sex sex, int weight)
    {
        femaleEvidence += sex == Sex.Female ? weight : 0;
        maleEvidence += sex == Sex.Male ? weight : 0;
    }
}
