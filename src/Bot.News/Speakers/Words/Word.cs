namespace Bot.News.Speakers.Words;

/// <summary>How a word is written and where it stands.</summary>
[Flags]
internal enum WordForm : byte
{
    None = 0,

    /// <summary>Its first letter is a capital.</summary>
    Capital = 1,

    /// <summary>All of its letters are capitals, at least two.</summary>
    AllCapitals = 2,

    /// <summary>An apostrophe and an s follow; they are not part of the word.</summary>
    Possessive = 4,

    /// <summary>An account: <c>@name</c>.</summary>
    Handle = 8,

    /// <summary>It starts with a digit.</summary>
    Number = 16,

    /// <summary>A single character that is neither letter, digit nor space.</summary>
    Mark = 32,

    /// <summary>A capital letter and a full stop.</summary>
    Initial = 64,

    /// <summary>The first word of a sentence, or of what stands between quotation marks.</summary>
    Opening = 128,
}

/// <summary>A word or punctuation mark of an article, by its offsets.</summary>
internal readonly record struct Word(int Start, int End, int Sentence, WordForm Form, Lexeme? Lexeme)
{
    /// <summary>The lists that hold it.</summary>
    public WordClass Class { get; } = Lexeme is null ? 0 : Lexeme.Class;

    public bool IsCapital => (Form & WordForm.Capital) != 0;

    public bool IsMark => (Form & WordForm.Mark) != 0;

    public bool IsPossessive => (Form & WordForm.Possessive) != 0;

    public bool IsOpening => (Form & WordForm.Opening) != 0;

    public bool Has(WordForm any) => (Form & any) != 0;

    public bool Is(WordClass any) => (Class & any) != 0;
}
