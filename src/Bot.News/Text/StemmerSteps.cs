namespace Bot.News.Text;

/// <summary>The steps of <see cref="Stemmer"/>, named as in its definition, on one word. Consonant y is written Y meanwhile.</summary>
internal ref struct StemmerSteps
{
    private static readonly (string Suffix, string Replacement)[] Second =
    [
        ("ization", "ize"), ("ational", "ate"), ("fulness", "ful"), ("ousness", "ous"), ("iveness", "ive"),
        ("tional", "tion"), ("biliti", "ble"), ("lessli", "less"), ("entli", "ent"), ("ation", "ate"), ("alism", "al"),
        ("aliti", "al"), ("ousli", "ous"), ("iviti", "ive"), ("fulli", "ful"), ("ogist", "og"), ("enci", "ence"),
        ("anci", "ance"), ("abli", "able"), ("izer", "ize"), ("ator", "ate"), ("alli", "al"), ("bli", "ble"),
        ("ogi", "og"), ("li", ""),
    ];

    private static readonly (string Suffix, string Replacement)[] Third =
    [
        ("ational", "ate"), ("tional", "tion"), ("alize", "al"), ("icate", "ic"), ("iciti", "ic"), ("ative", ""),
        ("ical", "ic"), ("ness", ""), ("ful", ""),
    ];

    private static readonly string[] Fourth =
    [
        "ement", "ance", "ence", "able", "ible", "ment", "ant", "ent", "ism", "ate", "iti", "ous", "ive", "ize", "ion",
        "al", "er", "ic",
    ];

    private readonly Span<char> _word;
    private int _length;
    private int _first;
    private int _second;

    public StemmerSteps(Span<char> word, string[] beginnings)
    {
        _word = word;
        _length = word.Length;
        if (word[0] == '\'')
        {
            word[1..].CopyTo(word);
            _length--;
        }

        MarkConsonantY();
        MarkRegions(beginnings);
    }

    private readonly ReadOnlySpan<char> Now => _word[.._length];

    public int Run()
    {
        Step1A();
        Step1B();
        Step1C();
        Replace(Second, isSecond: true);
        Replace(Third, isSecond: false);
        Step4();
        Step5();
        _word[.._length].Replace('Y', 'y');
        return _length;
    }

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';

    private readonly void MarkConsonantY()
    {
        for (var i = 0; i < _length; i++)
        {
            if (_word[i] == 'y' && (i == 0 || IsVowel(_word[i - 1])))
            {
                _word[i] = 'Y';
            }
        }
    }

    private void MarkRegions(string[] beginnings)
    {
        _first = -1;
        foreach (var beginning in beginnings)
        {
            if (Now.StartsWith(beginning))
            {
                _first = beginning.Length;
            }
        }

        _first = _first < 0 ? AfterVowelAndConsonant(0) : _first;
        _second = AfterVowelAndConsonant(_first);
    }

    private readonly int AfterVowelAndConsonant(int from)
    {
        var i = from;
        while (i < _length && !IsVowel(_word[i]))
        {
            i++;
        }

        while (i < _length && IsVowel(_word[i]))
        {
            i++;
        }

        return Math.Min(i + 1, _length);
    }

    private readonly bool Ends(string suffix) => Now.EndsWith(suffix);

    private readonly bool HasVowelBefore(int end) => Now[..end].IndexOfAny("aeiouy") >= 0;

    private void Put(int suffix, ReadOnlySpan<char> replacement)
    {
        var at = _length - suffix;
        replacement.CopyTo(_word[at..]);
        _length = at + replacement.Length;
    }

    private void Step1A()
    {
        foreach (var possessive in (ReadOnlySpan<string>)["'s'", "'s", "'"])
        {
            if (Ends(possessive))
            {
                _length -= possessive.Length;
                break;
            }
        }

        if (Ends("sses"))
        {
            _length -= 2;
        }
        else if (Ends("ied") || Ends("ies"))
        {
            Put(3, _length > 4 ? "i" : "ie");
        }
        else if (Ends("s") && !Ends("us") && !Ends("ss") && _length > 2 && HasVowelBefore(_length - 2))
        {
            _length--;
        }
    }

    private void Step1B()
    {
        foreach (var suffix in (ReadOnlySpan<string>)["eedly", "eed"])
        {
            if (Ends(suffix))
            {
                var stem = Now[..^suffix.Length];
                if (stem is not ("proc" or "exc" or "succ") && stem.Length >= _first)
                {
                    Put(suffix.Length, "ee");
                }

                return;
            }
        }

        if (Ends("ing"))
        {
            var stem = Now[..^3];
            if (stem.Length == 2 && stem[1] == 'y' && !IsVowel(stem[0]))
            {
                Put(4, "ie");
                return;
            }

            if (stem is "inn" or "out" or "cann" or "herr" or "earr" or "even")
            {
                return;
            }
        }

        foreach (var suffix in (ReadOnlySpan<string>)["ingly", "edly", "ing", "ed"])
        {
            if (Ends(suffix))
            {
                if (HasVowelBefore(_length - suffix.Length))
                {
                    _length -= suffix.Length;
                    Mend();
                }

                return;
            }
        }
    }

    /// <summary>What is left after -ed or -ing: hop(p) loses a letter, luxuriat(e) gets one.</summary>
    private void Mend()
    {
        if (Ends("at") || Ends("bl") || Ends("iz"))
        {
            _word[_length++] = 'e';
        }
        else if (_length >= 2 && _word[_length - 1] == _word[_length - 2] && "bdfgmnprt".Contains(_word[_length - 1]))
        {
            if (_length != 3 || _word[0] is not ('a' or 'e' or 'o'))
            {
                _length--;
            }
        }
        else if (_length == _first && EndsInShortSyllable(_length))
        {
            _word[_length++] = 'e';
        }
    }

    private readonly void Step1C()
    {
        if (_length > 2 && _word[_length - 1] is 'y' or 'Y' && !IsVowel(_word[_length - 2]))
        {
            _word[_length - 1] = 'i';
        }
    }

    private void Replace((string Suffix, string Replacement)[] rules, bool isSecond)
    {
        foreach (var (suffix, replacement) in rules)
        {
            if (!Ends(suffix))
            {
                continue;
            }

            var at = _length - suffix.Length;
            var holds = at >= _first && suffix switch
            {
                "ogi" => at > 0 && _word[at - 1] == 'l',
                "li" => at > 0 && "cdeghkmnrt".Contains(_word[at - 1]),
                "ative" => at >= _second,
                _ => true,
            };
            if (holds)
            {
                Put(suffix.Length, replacement);
            }

            return;
        }
    }

    private void Step4()
    {
        foreach (var suffix in Fourth)
        {
            if (Ends(suffix))
            {
                var at = _length - suffix.Length;
                if (at >= _second && (suffix != "ion" || (at > 0 && _word[at - 1] is 's' or 't')))
                {
                    _length = at;
                }

                return;
            }
        }
    }

    private void Step5()
    {
        var at = _length - 1;
        if (Ends("e") && (at >= _second || (at >= _first && !EndsInShortSyllable(at))))
        {
            _length--;
        }
        else if (Ends("ll") && at >= _second)
        {
            _length--;
        }
    }

    private readonly bool EndsInShortSyllable(int end) => end switch
    {
        < 2 => false,
        2 => IsVowel(_word[0]) && !IsVowel(_word[1]),
        _ => (!IsVowel(_word[end - 1]) && _word[end - 1] is not ('w' or 'x' or 'Y') && IsVowel(_word[end - 2]) &&
            !IsVowel(_word[end - 3])) || Now[..end].EndsWith("past"),
    };
}
