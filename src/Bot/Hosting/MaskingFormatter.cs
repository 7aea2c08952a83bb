using Serilog.Events;
using Serilog.Formatting;

namespace Bot.Hosting;

/// <summary>Writes log lines with every secret blotted out, whoever put it there.</summary>
internal sealed class MaskingFormatter(ITextFormatter inner, IReadOnlyCollection<string> secrets) : ITextFormatter
{
    private const string Mask = "***";

    public void Format(LogEvent logEvent, TextWriter output)
    {
        if (secrets.Count == 0)
        {
            inner.Format(logEvent, output);
            return;
        }

        using var line = new StringWriter();
        inner.Format(logEvent, line);
        output.Write(secrets.Aggregate(line.ToString(), (text, secret) => text.Replace(secret, Mask, StringComparison.Ordinal)));
    }
}
