using System.Globalization;
using Bot.Hosting;
using Serilog;
using Serilog.Core;
using Serilog.Events;
using Serilog.Formatting.Display;

namespace Bot.Tests.Hosting;

public sealed class MaskingFormatterTests
{
    [Fact]
    public void Format_SecretAnywhereInTheLine_IsBlottedOut()
    {
        var sink = new Lines(new MaskingFormatter(
            new MessageTemplateTextFormatter("{Message:lj} {Exception}", CultureInfo.InvariantCulture), ["s3cret.token"]));
        using var log = new LoggerConfiguration().WriteTo.Sink(sink).CreateLogger();

        log.Error(new InvalidOperationException("Bot s3cret.token was refused"), "Sent {Header}", "Bot s3cret.token");

        Assert.StartsWith("Sent Bot *** System.InvalidOperationException: Bot *** was refused", sink.Text, StringComparison.Ordinal);
    }

    private sealed class Lines(MaskingFormatter formatter) : ILogEventSink
    {
        private readonly StringWriter _text = new();

        public string Text => _text.ToString();

        public void Emit(LogEvent logEvent) => formatter.Format(logEvent, _text);
    }
}
