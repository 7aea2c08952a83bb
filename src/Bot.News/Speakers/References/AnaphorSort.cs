namespace Bot.News.Speakers.References;

/// <summary>What sort of thing words without a name stand for; the weights of the candidates differ by it.</summary>
internal enum AnaphorSort : byte
{
    /// <summary>"it"</summary>
    It,

    /// <summary>"its website"</summary>
    Its,

    /// <summary>"they"</summary>
    They,

    /// <summary>"the retail giant"</summary>
    Company,

    /// <summary>"the rights group", "the team"</summary>
    Group,

    /// <summary>"the ministry", "the regulator", "the university"</summary>
    Agency,

    /// <summary>"the paper"</summary>
    Medium,

    /// <summary>"the government", "the state"</summary>
    Government,

    /// <summary>"the statement", "the lawsuit": its issuer is meant.</summary>
    Document,

    /// <summary>"the actor", "the 56-year-old"</summary>
    Person,

    /// <summary>Any other noun.</summary>
    Other,
}
