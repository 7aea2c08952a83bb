namespace Bot.News.Reading;

/// <summary>The bytes of one JSON value in a file, or why there are none.</summary>
/// <param name="Number">Its line or element, from 1; 0 where the file is that one value.</param>
/// <param name="Bytes">The value, with white space around it; good until the next piece is asked for.</param>
/// <param name="Fault">Why it cannot be read, or null.</param>
internal readonly record struct JsonPiece(int Number, ReadOnlyMemory<byte> Bytes, string? Fault);

/// <summary>
/// Cuts a file into the values of its articles without reading them: a value that is no JSON costs itself alone, and
/// one that is too large is passed over without being held.
/// </summary>
internal static class JsonPieces
{
    public const string TooLarge = "it is larger than 5 MB";

    /// <summary>One value a line; empty lines are passed over, but counted.</summary>
    public static IEnumerable<JsonPiece> Lines(Utf8Input input, int most)
    {
        var piece = new PieceBuffer(most);
        var buffer = new byte[64 * 1024];
        var line = 1;
        while (input.Read(buffer) is > 0 and var read)
        {
            for (var at = 0; at < read;)
            {
                var length = buffer.AsSpan(at, read - at).IndexOf((byte)'\n');
                piece.Add(buffer.AsSpan(at, length < 0 ? read - at : length));
                at += length < 0 ? read - at : length + 1;
                if (length < 0)
                {
                    break;
                }

                if (!piece.IsBlank)
                {
                    yield return piece.Take(line);
                }

                piece.Clear();
                line++;
            }
        }

        // What a broken file left of its last line is no article.
        if (!piece.IsBlank && input.Fault is null)
        {
            yield return piece.Take(line);
        }
    }

    /// <summary>The elements of an array, or the one value that the file is.</summary>
    public static IEnumerable<JsonPiece> Elements(Utf8Input input, int most)
    {
        var piece = new PieceBuffer(most);
        var buffer = new byte[64 * 1024];
        var structure = new JsonStructure();
        var element = 1;
        while (input.Read(buffer) is > 0 and var read)
        {
            var from = 0;
            for (var i = 0; i < read; i++)
            {
                var step = structure.Step(buffer[i]);
                if (step == JsonStep.Inside)
                {
                    continue;
                }

                piece.Add(buffer.AsSpan(from, i - from));
                from = i + 1;
                if (step == JsonStep.ElementEnds || !piece.IsBlank)
                {
                    yield return piece.Take(element++);
                }

                piece.Clear();
            }

            piece.Add(buffer.AsSpan(from, read - from));
        }

        if (input.Fault is not null)
        {
            yield break;
        }

        if (structure.IsInArray)
        {
            yield return new JsonPiece(element, default, "the array that it stands in does not end");
        }
        else if (!piece.IsBlank)
        {
            yield return structure.HasArray
                ? new JsonPiece(element, default, "something follows the array")
                : piece.Take(0);
        }
    }
}
