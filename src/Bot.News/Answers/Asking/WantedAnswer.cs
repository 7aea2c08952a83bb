namespace Bot.News.Answers.Asking;

/// <summary>The kind of answer that a question wants.</summary>
internal enum WantedAnswer
{
    /// <summary>Nothing in particular: why, how, what did they do.</summary>
    Anything,

    /// <summary>A person or another name: who, whose.</summary>
    Name,

    /// <summary>A place: where, which city.</summary>
    Place,

    /// <summary>A country.</summary>
    Country,

    /// <summary>A state of the United States.</summary>
    State,

    /// <summary>A day, month or year.</summary>
    Time,

    /// <summary>A number of things.</summary>
    Count,

    /// <summary>A share in percent.</summary>
    Percentage,

    /// <summary>An amount of money.</summary>
    Money,

    /// <summary>A thing that has a name or a title: which company, what is it called.</summary>
    Thing,
}
