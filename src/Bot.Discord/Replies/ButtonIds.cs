using System.Security.Cryptography;
using System.Text;
using Bot.Chat;

namespace Bot.Discord.Replies;

/// <summary>What a button carries: the line that it runs, so that it works after a restart; a long one is packed. One that is
/// too long even so is kept here for a while, and the button carries its hash. Thread-safe.</summary>
internal sealed class ButtonIds
{
    /// <summary>How many long lines are kept; the oldest goes first.</summary>
    private const int MostKept = 5000;

    /// <summary>Begins the id of a button that turns the page of the message it is under.</summary>
    private const string TurnMark = "=";

    /// <summary>Begins the id of a button that shows a private answer to everyone.</summary>
    private const string ShareMark = "!";

    /// <summary>Begins the id of a button that shows what stands around a passage.</summary>
    private const string ContextMark = "~";

    private const string KeptMark = "#";
    private const string PackedMark = "^";
    private const string PageOption = "page";
    private readonly Lock _keeping = new();
    private readonly Dictionary<string, string> _lines = new(StringComparer.Ordinal);
    private readonly Queue<string> _order = new();

    /// <summary>For a button that asks something.</summary>
    public string IdOf(Invocation invocation) => Fit((invocation[PageOption] is null ? "" : TurnMark) + invocation.ToLine());

    /// <summary>For a button that shows everyone what this brought.</summary>
    public string ShareIdOf(Invocation invocation) => Fit(ShareMark + invocation.ToLine());

    /// <summary>For a button that shows what stands around a passage.</summary>
    public string IdOf(PassageAddress passage) => Fit(ContextMark + passage);

    /// <summary>What a button does, or null where it is too old to be known.</summary>
    public ButtonAction? Read(string id)
    {
        var known = id switch
        {
            ['#', ..] => Find(id),
            ['^', ..] => PackedText.Unpack(id[PackedMark.Length..]),
            _ => id,
        };
        return known switch
        {
            ['/', ..] => new ButtonAction(known, ButtonEffect.Answer),
            ['=', '/', ..] => new ButtonAction(known[TurnMark.Length..], ButtonEffect.TurnPage),
            ['!', '/', ..] => new ButtonAction(known[ShareMark.Length..], ButtonEffect.ShowEveryone),
            ['~', ..] => new ButtonAction(known[ContextMark.Length..], ButtonEffect.ShowContext),
            _ => null,
        };
    }

    private string Fit(string id) =>
        id.Length <= DiscordLimits.CustomId ? id
        : PackedMark + PackedText.Pack(id) is { Length: <= DiscordLimits.CustomId } packed ? packed
        : Keep(id);

    private string? Find(string id)
    {
        lock (_keeping)
        {
            return _lines.GetValueOrDefault(id);
        }
    }

    private string Keep(string line)
    {
        var id = KeptMark + Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(line)));
        lock (_keeping)
        {
            if (_lines.TryAdd(id, line))
            {
                _order.Enqueue(id);
                if (_order.Count > MostKept)
                {
                    _lines.Remove(_order.Dequeue());
                }
            }
        }

        return id;
    }
}
