using System.Globalization;
using Bot.Discord.Text;

namespace Bot.Discord.Tests.Text;

public sealed class GraphemesTests
{
    public static TheoryData<string> Scripts =>
    [
        "The quick brown fox jumps over the lazy dog",
        "Γειά σου Κόσμε, τι κάνεις σήμερα;",
        "שלום עולם, מה שלומך היום?",
        "مرحبا بالعالم كيف حالك اليوم",
        "नमस्ते दुनिया क्षत्रिय ज्ञान",
        "สวัสดีชาวโลก กำลังทำอะไรอยู่",
        "こんにちは世界、今日は元気ですか",
        "👨‍👩‍👧‍👦🇩🇪👍🏽🏴󠁧󠁢󠁳󠁣󠁴󠁿é̂ö",
        "각종 한글 글자들",
    ];

    [Theory]
    [MemberData(nameof(Scripts))]
    public void Cut_EveryLimit_KeepsWholeCharactersWithinIt(string text)
    {
        var boundaries = StringInfo.ParseCombiningCharacters(text).Append(text.Length).ToHashSet();
        for (var limit = 1; limit <= text.Length + 1; limit++)
        {
            var cut = Graphemes.Cut(text, limit);

            Assert.InRange(cut.Length, 1, limit);
            var kept = cut.EndsWith('…') ? cut[..^1] : cut;
            Assert.StartsWith(kept, text, StringComparison.Ordinal);
            Assert.Contains(kept.Length, boundaries);
        }
    }

    [Fact]
    public void Beginning_TooLong_HasNoEllipsis()
    {
        Assert.Equal("abc", Graphemes.Beginning("abcdef", 3));
    }

    [Fact]
    public void Of_HalfASurrogatePair_IsReplaced()
    {
        Assert.Equal("a\uFFFDb\uFFFD", string.Concat(Graphemes.Of("a\ud83db\ude00")));
    }

    [Theory]
    [InlineData("a\0b\u001bc\u0085d", "abc\nd")]
    [InlineData("a\r\nb\rc\u2028d", "a\nb\nc\nd")]
    [InlineData("\u202eabc\u202c", "abc")]
    public void Of_WhatCannotBeShown_IsReplacedOrLeftOut(string text, string expected)
    {
        Assert.Equal(expected, string.Concat(Graphemes.Of(text)));
    }
}
