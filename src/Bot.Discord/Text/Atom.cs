namespace Bot.Discord.Text;

/// <summary>A piece of Discord markdown that must stay whole: an escaped character, a link, a code span.</summary>
/// <param name="Markup">As Discord gets it.</param>
/// <param name="Strong">Whether it is shown in bold.</param>
/// <param name="Quoted">Whether it stands in a block quotation.</param>
internal readonly record struct Atom(string Markup, bool Strong = false, bool Quoted = false)
{
    public static Atom Line { get; } = new("\n");

    public bool IsLineEnd => Markup is "\n";

    public bool IsBlank => Markup is " " or "\n";
}
